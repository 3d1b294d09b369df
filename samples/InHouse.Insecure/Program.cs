using System;
using Contoso.Churn;

Orders.Place(new PrintingPlatform());
Console.WriteLine("Ordered.");
